"""Papers as people type them: numbered items with options, answers beside them or at the end. Pure."""
