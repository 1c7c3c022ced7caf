package org.kaikaku.platform.register;

/** 世帯番号. */
public record HouseholdId(String value) {
    public HouseholdId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A household's id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
