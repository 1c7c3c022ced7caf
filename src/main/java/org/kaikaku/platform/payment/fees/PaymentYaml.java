package org.kaikaku.platform.payment.fees;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.number.CorporateNumber;

/** Reads {@code payments.yaml} and {@code fees.yaml}. */
final class PaymentYaml {
    static final String RULES = "payments.yaml";
    static final String FEES = "fees.yaml";

    /** As most ordinances have it, where a city's older file does not say. */
    private static final int USUAL_PAY_DAYS = 10;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int MOST = 100_000_000;

    private PaymentYaml() {}

    static Optional<PaymentRules> rules(CityFiles files, Collection<CityFileProblem> problems) {
        return read(RULES, files, problems, PaymentYaml::rules);
    }

    static Optional<List<Fee>> fees(CityFiles files, Collection<CityFileProblem> problems) {
        return read(FEES, files, problems, yaml -> {
            var seen = new HashSet<String>();
            return yaml.get("fees").list(value -> value.map(fee -> fee(fee, seen)));
        });
    }

    private static <T> Optional<T> read(
            String path, CityFiles files, Collection<CityFileProblem> problems, Function<YamlMap, T> read) {
        var found = new ArrayList<CityFileProblem>();
        var result = files.find(path).flatMap(file -> YamlMap.read(file, found, read));
        problems.addAll(found);
        return found.isEmpty() ? result : Optional.empty();
    }

    private static PaymentRules rules(YamlMap yaml) {
        var tax = yaml.get("tax");
        var seen = new HashSet<String>();
        var steps = new HashSet<String>();
        return new PaymentRules(
                yaml.get("books-close").monthDay(),
                yaml.find("invoice").map(PaymentYaml::issuer).orElse(null),
                tax.map(rates -> percent(rates.get("standard"), rates.get("reduced"))),
                tax.map(rates -> percent(rates.get("reduced"), rates.get("standard"))),
                yaml.get("change-fund").number(0, MOST, "yen"),
                Duration.ofMinutes(yaml.get("attempt-minutes").number(5, 1440, "minutes")),
                yaml.find("transfers").map(PaymentYaml::cityAccount).orElse(null),
                days(yaml, "refund-days", PaymentRules.USUAL.refundDays()),
                days(yaml, "charged-back-days", PaymentRules.USUAL.chargedBackDays()),
                yaml.list("dunning", value -> value.map(step -> step(step, steps))),
                yaml.find("instalments").map(PaymentYaml::instalments).orElse(null),
                yaml.get("accounts").list(value -> value.map(account -> account(account, seen))));
    }

    private static int days(YamlMap yaml, String key, int usual) {
        return yaml.find(key).map(value -> value.number(1, 1000, "days")).orElse(usual);
    }

    /** Both keys are asked for each time, since a key that was not asked for is a mistake. */
    private static int percent(YamlValue wanted, YamlValue other) {
        other.number(0, 100, "percent");
        return wanted.number(0, 100, "percent");
    }

    private static PaymentRules.Issuer issuer(YamlValue value) {
        return value.map(yaml -> {
            var number = yaml.string("number");
            if (!number.startsWith("T") || CorporateNumber.typed(number).isEmpty()) {
                yaml.get("number")
                        .wrong("\"" + number + "\" is no registration number", "write T and a corporate number");
            }
            return new PaymentRules.Issuer(number, yaml.text("name"));
        });
    }

    private static DunningStep step(YamlMap yaml, HashSet<String> seen) {
        return new DunningStep(
                key(yaml, seen),
                yaml.text("name"),
                yaml.get("days").number(1, 1000, "days"),
                days(yaml, "pay-days", USUAL_PAY_DAYS));
    }

    private static InstalmentRules instalments(YamlValue value) {
        return value.map(yaml -> new InstalmentRules(
                yaml.get("months").number(1, 120, "months"),
                yaml.get("smallest").number(1, MOST, "yen"),
                yaml.get("second-person-from").number(0, MOST, "yen"),
                yaml.get("grace-days").number(0, 365, "days")));
    }

    private static CityAccount cityAccount(YamlValue value) {
        return value.map(yaml -> new CityAccount(
                digits(yaml, "consignor", 10),
                yaml.string("name"),
                digits(yaml, "bank", 4),
                digits(yaml, "branch", 3),
                yaml.get("kind").choice(AccountKind.class),
                digits(yaml, "number", 7)));
    }

    private static String digits(YamlMap yaml, String key, int length) {
        var digits = yaml.string(key);
        if (!digits.matches("[0-9]{" + length + "}")) {
            yaml.get(key).wrong("\"" + digits + "\" has not " + length + " digits", "write them in quotes");
        }
        return digits;
    }

    private static Account account(YamlMap yaml, HashSet<String> seen) {
        return new Account(key(yaml, seen), yaml.get("kind").choice(Account.Kind.class), yaml.text("name"));
    }

    private static Fee fee(YamlMap yaml, HashSet<String> seen) {
        yaml.string("law");
        return new Fee(
                key(yaml, seen),
                yaml.text("name"),
                yaml.get("amount").number(1, MOST, "yen"),
                yaml.string("account"),
                new HashSet<>(yaml.get("divisions").list(YamlValue::string)),
                yaml.get("tax").choice(Fee.Tax.class));
    }

    private static String key(YamlMap yaml, HashSet<String> seen) {
        var key = yaml.string("key");
        if (!KEY.matcher(key).matches()) {
            yaml.get("key").wrong("\"" + key + "\" is no key", "write small letters, digits and hyphens");
        }
        if (!seen.add(key)) {
            yaml.get("key").wrong("stands here a second time", "leave just one");
        }
        return key;
    }
}
