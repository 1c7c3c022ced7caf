package org.kaikaku.platform.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is away and who takes over. In the caller's transaction; the caller writes the journal. */
public interface Absences {
    UUID add(UUID absent, UUID substitute, LocalDate from, LocalDate to, String reason);

    Optional<Absence> find(UUID id);

    /** Of everybody, the latest first. */
    List<Absence> latest();

    /** Those in which somebody is away or takes over, the latest first. */
    List<Absence> of(UUID account);

    /** At once. False where it has ended already. */
    boolean end(UUID id);
}
