package org.kaikaku.service.contact.inquiry;

import java.time.LocalDate;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** By when an inquiry is answered. */
@Component
class Due {
    private final Cities cities;
    private final Knowledge knowledge;

    Due(Cities cities, Knowledge knowledge) {
        this.cities = cities;
        this.knowledge = knowledge;
    }

    /** So many open days on as the city says. */
    LocalDate after(LocalDate day) {
        return new BusinessDays(cities.current().openingHours().closed()).plus(day, knowledge.answerDays());
    }
}
