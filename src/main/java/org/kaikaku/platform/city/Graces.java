package org.kaikaku.platform.city;

import org.springframework.stereotype.Service;

/** The time of grace that holds today. */
@Service
public class Graces {
    private final CityToday today;

    Graces(CityToday today) {
        this.today = today;
    }

    public Grace current() {
        return today.says(GraceYaml::read, Grace.USUAL);
    }
}
