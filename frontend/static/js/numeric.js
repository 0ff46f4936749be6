// numeric
