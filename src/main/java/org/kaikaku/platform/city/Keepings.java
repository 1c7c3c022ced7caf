package org.kaikaku.platform.city;

import org.springframework.stereotype.Service;

/** The periods that hold today. */
@Service
public class Keepings {
    private final CityToday today;

    Keepings(CityToday today) {
        this.today = today;
    }

    public Keeping current() {
        return today.says(KeepingYaml::read, Keeping.USUAL);
    }
}
