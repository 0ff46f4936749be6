from config.serving.restarts import Deaths


def test_each_restart_waits_twice_as_long_and_the_fifth_death_ends_it() -> None:
    deaths = Deaths()
    assert [deaths.count(now) for now in (0, 1, 2, 3, 4)] == [0.2, 0.4, 0.8, 1.6, None]


def test_a_child_that_lived_half_a_minute_starts_with_a_clean_slate() -> None:
    deaths = Deaths()
    assert [deaths.count(now) for now in (0, 1, 2, 3)] == [0.2, 0.4, 0.8, 1.6]
    assert deaths.count(33) == 0.2


def test_deaths_spread_over_more_than_half_a_minute_never_end_it() -> None:
    deaths = Deaths()
    assert {deaths.count(now) for now in range(0, 1000, 10)} == {0.2, 0.4, 0.8}
