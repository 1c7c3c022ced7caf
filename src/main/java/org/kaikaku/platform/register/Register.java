package org.kaikaku.platform.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Noted;
import org.kaikaku.platform.audit.Sight;

/**
 * Reads the register. It hands out nobody without the line of the journal that says why, or the reason for which nobody sees what is read.
 */
public interface Register {

    Optional<Resident> person(PersonId id, Sight why);

    Optional<Household> household(HouseholdId id, Sight why);

    /** @param page from 0; each has {@link SearchResult#PAGE_SIZE} people at most */
    SearchResult search(ResidentQuery query, int page, Sight why);

    /**
     * What is known of a person, by the names that facts use: the attributes, and {@code name, kana, birth_date, sex, address,
     * postal_code, relationship, relation, was_head, death_date, was_allowance_child}, and under the names of moving forms {@code
     * old_address, old_head, has_seal, first_child}. Values are Boolean, Integer, String or LocalDate. What is not known is absent, and
     * so is, where addresses are suppressed, everything that tells one; empty for somebody who is not in the register.
     */
    Map<String, Object> facts(PersonId id, Sight why);

    /**
     * What is known of things of which a person has several, by the subject that facts use: {@code dog}, {@code vehicle}. Each list is
     * in the order of the core system. Empty where nothing is known.
     */
    Map<String, List<Map<String, Object>>> repeatedFacts(PersonId id, Sight why);

    /**
     * Whether two people of one household are spouses, or child and parent, as far as their relationships to the head tell (配偶者・子・父母).
     * A relationship that says less, and people of different households, are not.
     */
    boolean nearestKin(PersonId one, PersonId other);

    /**
     * What is known of the people of a household who stay when some leave it. With nobody leaving, its children are all who have not
     * reached the end of the school year in which they turn 18; with somebody leaving, those of them who lose a parent by it, as far
     * as relationships tell.
     *
     * @param without who is dead or leaves; others whom the register has as dead or moved out are not looked at
     * @param on the day on which ages are reckoned
     */
    HouseholdFacts householdFacts(HouseholdId id, Set<PersonId> without, LocalDate on, Sight why);

    /**
     * The address even when it is under protection, for a desk that may know it and for nothing that is shown or printed to others.
     *
     * @param line of the journal, which says why this desk may know
     */
    Optional<Address.Known> addressForEntitled(PersonId id, Noted line);

    /**
     * Household numbers in their order, of whatever standing their people are.
     *
     * @param after the last one that was read; null from the start
     */
    List<HouseholdId> households(@Nullable HouseholdId after, int most);

    /** How many households have a number. */
    int households();

    /** How many people the register holds, whatever their standing. */
    int size();
}
