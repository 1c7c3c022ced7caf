package org.kaikaku.platform.register.protection;

/**
 * What the city says of protections.
 *
 * @param months for which one holds, and by which a renewal prolongs it
 * @param remind days before its end from which it can be renewed
 * @param look minutes for which an address is shown to who said why
 */
public record Terms(int months, int remind, int look) {
    /** Where a city says nothing: 住民基本台帳事務処理要領 第5-10-コ. */
    public static final Terms USUAL = new Terms(12, 30, 10);

    /** Says what holds today. */
    @FunctionalInterface
    public interface Source {
        Terms current();
    }
}
