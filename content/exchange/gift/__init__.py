"""GIFT, the text notation of Moodle. Pure."""
