package org.kaikaku.platform.payment.transfer;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.masters.Bank;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.masters.Branch;
import org.kaikaku.platform.payment.fees.AccountKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes the account to which a refund goes, held against the banks and branches of today. */
@Service
class TellAccount {
    private final TransferTable table;
    private final Banks banks;
    private final Journal journal;

    TellAccount(TransferTable table, Banks banks, Journal journal) {
        this.table = table;
        this.banks = banks;
        this.journal = journal;
    }

    /**
     * @param bank as typed, and all else; code, name or kana
     * @param sure whether whoever is paid has confirmed the account from which a transfer came back
     */
    record Typed(String bank, String branch, String kind, String account, String holder, boolean sure) {
        static final Typed NONE = new Typed("", "", "", "", "", false);

        static Typed of(Map<String, String> sent) {
            return new Typed(
                    sent.getOrDefault("bank", "").strip(),
                    sent.getOrDefault("branch", "").strip(),
                    sent.getOrDefault("kind", "").strip(),
                    sent.getOrDefault("account", "").strip(),
                    sent.getOrDefault("holder", "").strip(),
                    sent.containsKey("sure"));
        }
    }

    enum Problem {
        NO_SUCH_BANK,
        NO_SUCH_BRANCH,
        ACCOUNT,
        HOLDER,
        /** From this very account it came back, and nobody has confirmed it. */
        CAME_BACK,
        /** It is in a file, or has gone back otherwise. */
        MOVED_ON
    }

    /** Empty where it is noted. */
    @Transactional
    Optional<Problem> tell(UUID refund, Typed typed, Actor actor) {
        var owed = table.lock(refund).orElse(null);
        if (owed == null) {
            return Optional.of(Problem.MOVED_ON);
        }
        var bank = bank(typed.bank());
        if (bank == null) {
            return Optional.of(Problem.NO_SUCH_BANK);
        }
        var branch = branch(bank, typed.branch());
        if (branch == null) {
            return Optional.of(Problem.NO_SUCH_BRANCH);
        }
        var account =
                Normalizer.normalize(typed.account(), Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (!account.matches("[0-9]{1,7}")) {
            return Optional.of(Problem.ACCOUNT);
        }
        var holder = ZenginKana.of(typed.holder())
                .filter(kana -> kana.length() <= 30)
                .orElse(null);
        if (holder == null) {
            return Optional.of(Problem.HOLDER);
        }
        var number = "0".repeat(7 - account.length()) + account;
        var cameBack = owed.cameBack();
        if (cameBack != null && !typed.sure() && cameBack.wentTo(bank.code(), branch.code(), number)) {
            return Optional.of(Problem.CAME_BACK);
        }
        table.goesTo(new Payee(
                refund,
                owed.number(),
                bank.code(),
                kana(bank.kana()),
                branch.code(),
                kana(branch.kana()),
                kind(typed.kind()),
                number,
                holder,
                owed.amount()));
        journal.write(new Trace(actor.doer(), Act.CHANGE, "お返しするお金の振込先を入れる", owed.person(), "refund/" + owed.number()));
        return Optional.empty();
    }

    private @Nullable Bank bank(String typed) {
        var found = banks.find(typed);
        return !typed.isEmpty() && found.certain() ? found.all().getFirst() : null;
    }

    private @Nullable Branch branch(Bank bank, String typed) {
        var found = banks.branches(bank, typed);
        return !typed.isEmpty() && found.certain() ? found.all().getFirst() : null;
    }

    private static AccountKind kind(String typed) {
        return switch (typed) {
            case "CURRENT" -> AccountKind.CURRENT;
            case "SAVINGS" -> AccountKind.SAVINGS;
            default -> AccountKind.ORDINARY;
        };
    }

    private static String kana(String name) {
        return ZenginKana.of(name).orElse("");
    }
}
