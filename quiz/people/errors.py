"""Why a person cannot be taken as asked. The message is the sentence for that person."""


class PeopleError(Exception):
    code = "people_error"


class NicknameRefused(PeopleError):
    code = "nickname_refused"


class NicknameLength(NicknameRefused):
    code = "nickname_length"


class NicknameCharacters(NicknameRefused):
    code = "nickname_characters"


class NicknameBlocked(NicknameRefused):
    code = "nickname_blocked"


class NicknameContact(NicknameRefused):
    code = "nickname_contact"
