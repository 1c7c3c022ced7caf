package org.kaikaku.platform.payment.fees;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.CityFileCheck;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.CityToday;
import org.kaikaku.platform.language.Text;
import org.springframework.stereotype.Component;

/** What the city's files say today of what is paid. */
@Component
public class PaymentFiles implements CityFileCheck {
    private static final Set<String> READS = Set.of(PaymentYaml.RULES, PaymentYaml.FEES);

    private final Supplier<PaymentRules> rules;
    private final Supplier<List<Fee>> fees;

    PaymentFiles(CityToday today) {
        this.rules = today.keeps(PaymentYaml::rules, PaymentRules.USUAL);
        this.fees = today.keeps(PaymentYaml::fees, List.of());
    }

    public PaymentRules rules() {
        return rules.get();
    }

    /** Of a fee of the catalogue, the name it has there; of any other its key. */
    public Text feeName(String key) {
        return fees.get().stream()
                .filter(fee -> key.equals("fee." + fee.key()))
                .findFirst()
                .map(Fee::name)
                .orElse(Text.same(key));
    }

    /** In the order of the file. */
    public List<Fee> soldAt(String division) {
        return fees.get().stream().filter(fee -> fee.soldAt(division)).toList();
    }

    @Override
    public boolean reads(String path) {
        return READS.contains(path);
    }

    @Override
    public void check(CityFiles files, Collection<CityFileProblem> problems) {
        var rules = PaymentYaml.rules(files, problems).orElse(null);
        var fees = PaymentYaml.fees(files, problems).orElse(List.of());
        if (rules != null) {
            needed(rules)
                    .filter(key -> rules.account(key).isEmpty())
                    .forEach(key -> problems.add(CityFileProblem.of(
                            PaymentYaml.RULES, "the account \"" + key + "\" is missing", "add it to accounts")));
            fees.stream()
                    .filter(fee -> rules.account(fee.account())
                            .filter(account -> account.kind() == Account.Kind.REVENUE)
                            .isEmpty())
                    .forEach(fee -> problems.add(wrong(fee, "\"" + fee.account() + "\" is no revenue account")));
        }
        Cities.find(files)
                .ifPresent(city -> fees.forEach(fee -> fee.divisions().stream()
                        .filter(division -> !division.equals("*")
                                && city.divisions().newest(division).isEmpty())
                        .forEach(division -> problems.add(wrong(fee, "\"" + division + "\" is no division")))));
    }

    private static Stream<String> needed(PaymentRules rules) {
        return rules.instalments() == null
                ? Account.NEEDED.stream()
                : Stream.concat(Account.NEEDED.stream(), Stream.of(Account.INSTALMENTS));
    }

    private static CityFileProblem wrong(Fee fee, String wrong) {
        return CityFileProblem.of(PaymentYaml.FEES, "fee \"" + fee.key() + "\": " + wrong, null);
    }
}
