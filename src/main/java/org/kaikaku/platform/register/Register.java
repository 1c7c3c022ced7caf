package org.kaikaku.platform.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the register. Every look at a person's record is for the caller to journal, with its purpose; nothing here does.
 */
public interface Register {

    Optional<Resident> person(PersonId id);

    Optional<Household> household(HouseholdId id);

    /** @param page from 0; each has {@link SearchResult#PAGE_SIZE} people at most */
    SearchResult search(ResidentQuery query, int page);

    /**
     * What is known of a person, by the names that facts use: the attributes, and {@code name, kana, birth_date, sex, address,
     * postal_code, relationship, was_head, death_date}. Values are Boolean, Integer, String or LocalDate. What is not known is
     * absent, and so are {@code address} and {@code postal_code} where they are suppressed; empty for somebody who is not in the
     * register.
     */
    Map<String, Object> facts(PersonId id);

    /**
     * What is known of the people of a household who stay when some leave it.
     *
     * @param without who is dead or leaves; those whom the register already has as dead or moved out never count
     * @param on the day on which ages are reckoned
     */
    HouseholdFacts householdFacts(HouseholdId id, Set<PersonId> without, LocalDate on);

    /**
     * The address even when it is under protection, for a desk that may know it and for nothing that is shown or printed to others.
     *
     * @param reason why this desk may know; the caller journals it
     * @throws IllegalArgumentException when the reason is blank
     */
    Optional<Address.Known> addressForEntitled(PersonId id, String reason);

    /** How many people the register holds, whatever their standing. */
    int size();
}
