package org.kaikaku.platform.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the register has learnt of people, published in the transaction in which it did. One speaks of at most {@link #MOST} people, so that a
 * file of a whole city is some hundred events. The first fill of an empty register is none: nobody has moved by it. Who listens asks
 * {@link Register} how it is now; the event says only that it was otherwise.
 */
public sealed interface RegisterEvent {
    int MOST = 1000;

    /** The import or the record of protection (支援措置) from which it was learnt; one source says the same of a person once. */
    UUID source();

    Instant at();

    /** Register numbers (宛名番号). */
    List<String> people();

    /** 出生: on the register for the first time, and the file says by birth. */
    record Born(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 転入 and whatever else brings somebody on the register, or back. */
    record MovedIn(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 転居: another address in the city, or a corrected one. */
    record Moved(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 転出, 職権消除, or missing from a file that has everybody. */
    record MovedOut(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 死亡. */
    record Died(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** Another name, 通称 or 旧氏, or another way to write it. */
    record Renamed(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 世帯分離: they are now in a household of which nobody was on the register before. */
    record HouseholdSplit(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 世帯合併・世帯変更: they are now in another household that was there already. */
    record HouseholdMerged(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 支援措置. */
    record ProtectionBegan(UUID source, Instant at, List<String> people) implements RegisterEvent {}

    /** 支援措置の解除. */
    record ProtectionLifted(UUID source, Instant at, List<String> people) implements RegisterEvent {}
}
