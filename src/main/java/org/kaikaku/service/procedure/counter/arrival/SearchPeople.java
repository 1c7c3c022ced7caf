package org.kaikaku.service.procedure.counter.arrival;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.ResidentQuery;
import org.kaikaku.platform.register.SearchResult;
import org.kaikaku.service.procedure.counter.Looks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds in the register who came. Everybody on the list has been looked at, and it is written down for each. */
@Service
class SearchPeople {
    private static final Unseen WHY = new Unseen("the lines are written below, one for each who is found");

    private final Register register;
    private final Looks looks;

    SearchPeople(Register register, Looks looks) {
        this.register = register;
        this.looks = looks;
    }

    /** As typed; empty where nothing was. */
    record Typed(String name, String born, String address, int page) {
        boolean empty() {
            return name.isBlank() && born.isBlank() && address.isBlank();
        }
    }

    /**
     * @param result null where nothing was looked for
     * @param problem what is wrong with the date; null where nothing is
     */
    record Found(@Nullable SearchResult result, @Nullable Text problem) {}

    @Transactional
    Found search(Typed typed, Actor actor) {
        if (typed.empty()) {
            return new Found(null, null);
        }
        LocalDate born = null;
        if (!typed.born().isBlank()) {
            switch (TypedDates.read(typed.born())) {
                case TypedDate.Read(var date) -> born = date;
                case TypedDate.Refused(var _, var explanation) -> {
                    return new Found(null, explanation);
                }
            }
        }
        var query = new ResidentQuery(orNull(typed.name()), born, orNull(typed.address()));
        var result = register.search(query, typed.page(), WHY);
        var purpose = "窓口に来られた方を住民記録から探す";
        if (result.residents().isEmpty()) {
            looks.atNobody(Act.SEARCH, purpose, "register/search", actor);
        } else {
            looks.at(
                    result.residents().stream().map(SearchResult.Found::id).toList(),
                    Act.SEARCH,
                    purpose,
                    "register/search",
                    actor);
        }
        return new Found(result, null);
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
