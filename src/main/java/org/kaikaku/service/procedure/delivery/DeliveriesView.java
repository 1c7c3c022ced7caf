package org.kaikaku.service.procedure.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * What is on its way into the core systems.
 *
 * @param chosen the system whose list is shown; null where nothing has ever gone anywhere
 * @param waiting all that wait for it; {@code rows} shows the first of them
 */
public record DeliveriesView(
        List<SystemLine> systems, @Nullable SystemLine chosen, int waiting, List<Row> rows, List<BatchLine> batches) {

    /**
     * @param open waiting, sent or rejected: whatever still needs somebody
     * @param late whether the system has not answered in its time
     */
    public record SystemLine(String key, Text name, int open, boolean late, boolean current) {}

    public record Row(UUID id, int version, String receipt, Text procedure, String state, String reason) {}

    public record BatchLine(UUID id, int number, LocalDate day, String time, String madeBy, int size) {}
}
