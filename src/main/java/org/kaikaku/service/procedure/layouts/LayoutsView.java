package org.kaikaku.service.procedure.layouts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** Which files go out and come in, and how they look. */
public record LayoutsView(List<Out> out, List<In> in) {

    /**
     * To a core system.
     *
     * @param procedures how many procedures go there
     * @param beside the second layout while the city migrates; null where there is none
     * @param answers whether it gives a result file
     */
    public record Out(
            String key,
            Text name,
            int procedures,
            Shape shape,
            @Nullable Beside beside,
            boolean answers) {}

    /** @param fixed 固定長; else CSV */
    public record Shape(boolean fixed, String encoding, String file, boolean withdrawals, List<String> fields) {}

    public record Beside(LocalDate from, LocalDate until, boolean now, Shape shape) {}

    /** A form of the national portal. */
    public record In(String form, Text procedure, String encoding, List<String> items) {}
}
