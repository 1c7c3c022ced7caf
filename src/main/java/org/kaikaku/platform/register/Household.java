package org.kaikaku.platform.register;

import java.util.List;
import java.util.Optional;

/**
 * The people whom the resident record has under one household number.
 *
 * @param members whatever their standing; the head first, then the spouse, then the others from the eldest to the youngest
 */
public record Household(HouseholdId id, List<Resident> members) {

    public Optional<Resident> member(PersonId person) {
        return members.stream().filter(member -> member.id().equals(person)).findFirst();
    }

    /** Who stands on the record as the head, even if dead: that stays until a new head is registered. */
    public Optional<Resident> head() {
        return members.stream().filter(Resident::isHead).findFirst();
    }

    public List<Resident> living() {
        return members.stream().filter(Resident::isLiving).toList();
    }
}
