package org.kaikaku.service.procedure.trial;

import java.util.List;
import java.util.Objects;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;

/** Who may write and publish rules. */
final class Publishers {
    private static final String WHOLE_CITY = "*";

    private Publishers() {}

    /** Those of some division see all rules: they are no secret. */
    static void only(Actor actor) {
        allow(actor.has(Right.PUBLISH));
    }

    /** Only the division in charge, or who may in the whole city, touches a rule. */
    static void only(Actor actor, Procedure procedure) {
        allow(may(actor, procedure));
    }

    static boolean may(Actor actor, Procedure procedure) {
        return actor.may(Right.PUBLISH, division(procedure));
    }

    static String division(Procedure procedure) {
        return Objects.requireNonNullElse(procedure.division(), WHOLE_CITY);
    }

    /** What is wrong with a file that would put its procedure where this actor may not publish. */
    static List<CityFileProblem> elsewhere(CityFile file, Actor actor) {
        return Catalogues.procedure(file)
                .filter(procedure -> !may(actor, procedure))
                .map(procedure -> new CityFileProblem(
                        file.path(),
                        0,
                        0,
                        "division",
                        "you may not publish procedures of " + division(procedure),
                        "somebody who may in both divisions moves it"))
                .stream()
                .toList();
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new NotTheirs();
        }
    }
}
