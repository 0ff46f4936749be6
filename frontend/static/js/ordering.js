// ordering
