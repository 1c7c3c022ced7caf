package org.kaikaku.platform.masters.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.masters.Bank;
import org.kaikaku.platform.masters.Banks;
import org.kaikaku.platform.masters.Branch;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.masters.table.MasterSource;
import org.springframework.stereotype.Component;

/** Reads the table at its first use, and anew when another came into force. */
@Component
class BanksInForce implements Banks {
    private static final int BANK_DIGITS = 4;
    private static final int BRANCH_DIGITS = 3;

    private final MasterSource source;
    private volatile @Nullable Book book;

    /**
     * @param branches by the code of their bank
     * @param names folded once, by code of the bank and of the branch
     */
    private record Book(
            String edition, List<Bank> banks, Map<String, List<Branch>> branches, Map<String, List<String>> names) {

        static Book of(String edition, List<MasterLine> lines) {
            var book = new Book(edition, new ArrayList<>(), new HashMap<>(), new HashMap<>());
            lines.stream().filter(line -> line.until() == null).forEach(book::add);
            return book;
        }

        private void add(MasterLine line) {
            var code = line.cell(0);
            names.put(code + line.cell(1), List.of(Sought.folded(line.cell(2)), Sought.folded(line.cell(3))));
            if (line.cell(1).isEmpty()) {
                banks.add(new Bank(code, line.cell(2), line.cell(3)));
            } else {
                branches.computeIfAbsent(code, _ -> new ArrayList<>())
                        .add(new Branch(code, line.cell(1), line.cell(2), line.cell(3)));
            }
        }

        List<String> names(String code) {
            return names.getOrDefault(code, List.of());
        }
    }

    BanksInForce(MasterSource source) {
        this.source = source;
    }

    @Override
    public Found<Bank> find(String typed) {
        var book = book();
        return Sought.of(typed, BANK_DIGITS).among(book.banks(), Bank::code, bank -> book.names(bank.code()));
    }

    @Override
    public Optional<Bank> bank(String code) {
        return book().banks().stream().filter(bank -> bank.code().equals(code)).findFirst();
    }

    @Override
    public Found<Branch> branches(Bank bank, String typed) {
        var book = book();
        return Sought.of(typed, BRANCH_DIGITS)
                .among(
                        book.branches().getOrDefault(bank.code(), List.of()),
                        Branch::code,
                        branch -> book.names(bank.code() + branch.code()));
    }

    private Book book() {
        var edition = source.edition(Master.BANKS);
        var known = book;
        if (known == null || !known.edition().equals(edition)) {
            known = Book.of(edition, source.lines(Master.BANKS));
            book = known;
        }
        return known;
    }
}
