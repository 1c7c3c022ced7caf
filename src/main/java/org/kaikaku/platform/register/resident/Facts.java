package org.kaikaku.platform.register.resident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.kaikaku.platform.calendar.SchoolAge;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;

/** Says what the register knows of a person in the names that the city's facts use. What it does not know for sure it leaves out. */
final class Facts {
    private Facts() {}

    /** @param on the day as of which the living are looked at; the dead are looked at as of their last */
    static Map<String, Object> of(Household household, Resident person, LocalDate on) {
        var facts = new HashMap<>(Repeated.without(person.attributes()));
        facts.put("name", person.name());
        if (!person.kana().isBlank()) {
            facts.put("kana", person.kana());
        }
        var lastDay = on;
        if (person.standing() instanceof Standing.Dead(var died) && died != null) {
            facts.put("death_date", died);
            lastDay = died;
        }
        if (person.birthDate() != null) {
            facts.put("birth_date", person.birthDate());
            facts.put("was_allowance_child", SchoolAge.untilEndOfYearReaching(person.birthDate(), 18, lastDay));
        }
        facts.put("sex", person.sex().key());
        facts.put("relationship", person.relationship());
        facts.put("relation", Relation.of(person.relationship()).key());
        facts.put("was_head", person.isHead());
        household.head().ifPresent(head -> facts.put("old_head", head.name()));
        if (person.address() instanceof Address.Known(var postalCode, var text)) {
            facts.put("postal_code", postalCode);
            facts.put("address", text);
            facts.put("old_address", text);
        }
        alias(facts, "seal_registered", "has_seal");
        any(facts, "light_vehicles_count", "light_vehicle");
        if (facts.get("received_child_allowance") instanceof Boolean received) {
            facts.put("first_child", !received);
        }
        return facts;
    }

    /** Forms ask some things under another name when somebody moves. */
    private static void alias(Map<String, Object> facts, String name, String alias) {
        var value = facts.get(name);
        if (value != null) {
            facts.put(alias, value);
        }
    }

    private static void any(Map<String, Object> facts, String count, String any) {
        if (facts.get(count) instanceof Integer many) {
            facts.put(any, many > 0);
        }
    }
}
