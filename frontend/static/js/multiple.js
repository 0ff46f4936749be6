// multiple
