package org.kaikaku.platform.staffing.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row does on its day. */
sealed interface Change {
    long line();

    String login();

    String name();

    /** As the file gives it (発令日). */
    LocalDate day();

    /** The first day on which it is so. */
    default LocalDate effective() {
        return day();
    }

    /** Roles afterwards; nobody keeps others. */
    List<Held> roles();

    /** Roles that they have today. */
    List<Held> before();

    /** Null at the end of their service. */
    @Nullable
    String office();

    /** 入庁: an account from that day on. */
    record Join(long line, String login, String name, String office, List<Held> roles, LocalDate day)
            implements Change {
        @Override
        public List<Held> before() {
            return List.of();
        }
    }

    /** 異動: another division, other roles. */
    record Move(
            long line,
            UUID account,
            String login,
            String name,
            String office,
            List<Held> roles,
            List<Held> before,
            LocalDate day)
            implements Change {}

    /** 退職: the day is the last of their service. */
    record Leave(long line, UUID account, String login, String name, List<Held> before, LocalDate day)
            implements Change {
        @Override
        public LocalDate effective() {
            return day.plusDays(1);
        }

        @Override
        public List<Held> roles() {
            return List.of();
        }

        @Override
        public @Nullable String office() {
            return null;
        }
    }
}
