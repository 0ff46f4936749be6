"""What can be wrong with a pack."""


class PackError(Exception):
    """The folder cannot be loaded; nothing was changed. The message names file, item and reason."""

    code = "pack_error"
