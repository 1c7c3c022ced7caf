package org.kaikaku.service.procedure.resident;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Deadline;
import org.kaikaku.service.procedure.definition.Fee;
import org.kaikaku.service.procedure.definition.Procedure;

/**
 * A procedure with the words that its definition leaves to the house.
 *
 * @param place division and desk, or who to turn to outside the city hall
 * @param within 14日以内; null where the law sets no time
 */
public record ProcedureView(
        Procedure procedure, Text place, Text fee, @Nullable Text within) {

    static ProcedureView of(Procedure procedure, Catalogue catalogue) {
        return new ProcedureView(
                procedure, place(procedure, catalogue), fee(procedure.fee()), within(procedure.deadline()));
    }

    private static Text place(Procedure procedure, Catalogue catalogue) {
        if (procedure.where() != null) {
            return procedure.where();
        }
        var division =
                catalogue.city().divisions().newest(java.util.Objects.requireNonNullElse(procedure.division(), ""));
        var name = division.map(d -> d.name())
                .orElse(catalogue.city().municipality().name());
        var desk = procedure.desk() != null
                ? procedure.desk()
                : division.map(d -> d.desk()).orElse(null);
        return desk == null
                ? name
                : new Text(
                        name.ja() + "(" + desk.ja() + ")",
                        name.easy() + " (" + desk.easy() + ")",
                        name.en() + " (" + desk.en() + ")");
    }

    private static Text fee(Fee fee) {
        if (fee.yen() == 0) {
            return new Text("無料", "お|金《かね》は いりません", "Free");
        }
        var yen = "%,d".formatted(fee.yen());
        return switch (fee.per()) {
            case APPLICATION -> new Text(yen + "円", yen + "円《えん》", yen + " yen");
            case COPY -> new Text("1通 " + yen + "円", "1つ " + yen + "円《えん》", yen + " yen a copy");
            case PERSON -> new Text("お一人 " + yen + "円", "1人《ひとり》 " + yen + "円《えん》", yen + " yen a person");
            case ITEM -> new Text("1件 " + yen + "円", "1つ " + yen + "円《えん》", yen + " yen each");
        };
    }

    private static @Nullable Text within(@Nullable Deadline deadline) {
        if (deadline == null) {
            return null;
        }
        int n = deadline.rule().count();
        return switch (deadline.rule().unit()) {
            case DAYS -> new Text(n + "日以内", n + "日《にち》の あいだ", "within " + n + " days");
            case MONTHS -> new Text(n + "か月以内", n + "か|月《げつ》の あいだ", "within " + n + " months");
            case YEARS -> new Text(n + "年以内", n + "年《ねん》の あいだ", "within " + n + " years");
        };
    }
}
