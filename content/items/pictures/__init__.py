"""Pictures of items: strangers' files made small and harmless, kept under what their bytes come to."""
