package org.kaikaku.platform.masters;

/**
 * A town that a postal code is for.
 *
 * @param postalCode seven digits
 * @param town blank where the code is for all that is not listed (以下に掲載がない場合)
 */
public record PostalTown(String postalCode, Municipality municipality, String town) {
    /** As it begins on an envelope. */
    public String address() {
        return municipality.prefecture() + municipality.name() + town;
    }
}
