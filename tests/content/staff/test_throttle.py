from content.staff.throttle import TRIES, count_try, forget_tries


def test_the_sixth_guess_has_to_wait():
    assert [count_try("zhou", "10.0.0.9") for _ in range(TRIES + 1)] == [True] * 5 + [False]


def test_another_address_and_another_name_are_counted_apart():
    for _ in range(TRIES + 1):
        count_try("zhou", "10.0.0.9")
    assert [count_try("zhou", "10.0.0.10"), count_try("xiaoli", "10.0.0.9")] == [True, True]


def test_capital_letters_are_no_way_round():
    for _ in range(TRIES):
        count_try("zhou", "10.0.0.9")
    assert count_try("ZHOU", "10.0.0.9") is False


def test_who_got_in_starts_from_nought():
    for _ in range(TRIES):
        count_try("zhou", "10.0.0.9")
    forget_tries("zhou", "10.0.0.9")
    assert count_try("zhou", "10.0.0.9") is True
