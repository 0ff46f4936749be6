"""A pack folder as plain values: what ships with the product, before it becomes rows."""

from content.packs.domain.pack import PackData, PackItem, PackLaw, PackSource, checksum_of, read_pack

__all__ = ["PackData", "PackItem", "PackLaw", "PackSource", "checksum_of", "read_pack"]
