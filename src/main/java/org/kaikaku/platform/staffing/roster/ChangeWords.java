package org.kaikaku.platform.staffing.roster;

import java.util.stream.Collectors;
import org.kaikaku.platform.staffing.grant.RoleWords;
import org.springframework.stereotype.Component;

/** A change as the journal tells it. */
@Component
class ChangeWords {
    private final RoleWords words;

    ChangeWords(RoleWords words) {
        this.words = words;
    }

    String said(Change change) {
        var roles = change.roles().stream()
                .map(held -> " " + words.said(held.role(), held.division()).ja())
                .collect(Collectors.joining());
        return switch (change) {
            case Change.Join join -> "入庁 " + words.division(join.office()).ja() + roles;
            case Change.Move move -> "異動 " + words.division(move.office()).ja() + roles;
            case Change.Leave _ -> "退職";
        };
    }
}
