package org.kaikaku.platform.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of people found, ordered by kana.
 *
 * @param total how many were found on all pages
 * @param page from 0
 */
public record SearchResult(List<Found> residents, int total, int page) {

    public static final int PAGE_SIZE = 30;

    /** @param birthDateWritten as it is written where it is not wholly known */
    public record Found(
            PersonId id,
            HouseholdId household,
            Names names,
            @Nullable LocalDate birthDate,
            @Nullable String birthDateWritten,
            Sex sex,
            String relationship,
            Standing standing,
            Address address,
            boolean underProtection) {}
}
