package org.kaikaku.service.procedure.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Questioning;

/** What an invented family says to whatever the interview asks it. */
final class DemoAnswers {
    /** Words that are not there for a fact: the family writes that there is nothing to say. */
    private static final String NOTHING = "なし";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("applicant.phone", "090-0000-1234"),
            Map.entry("applicant.address", "未来市中央二丁目4番6号"),
            Map.entry("applicant.certificate_use", "相続の手続きのため"),
            Map.entry("bank.name", "みらい銀行"),
            Map.entry("bank.branch", "本店"),
            Map.entry("bank.number", "0012345"),
            Map.entry("move.new_address", "未来市若葉町三丁目1番5号"),
            Map.entry("move.old_address", "かなた市本町1番2号"),
            Map.entry("move.bulky_items", "本棚 1、布団 2"),
            Map.entry("baby.name", "ひなた"),
            Map.entry("baby.kana", "ヒナタ"),
            Map.entry("baby.birth_time", "午前9時20分"),
            Map.entry("baby.birth_place", "未来市民病院"),
            Map.entry("childcare.wish_place", "中央こども園"),
            Map.entry("childcare.school_name", "未来市立中央小学校"),
            Map.entry("dog.name", "ポチ"),
            Map.entry("dog.number", "未来市 第1204号"),
            Map.entry("vehicle.plate", "未来市 あ 12-34"),
            Map.entry("deceased.honseki", "未来市中央一丁目2番地"),
            Map.entry("sidejob.organisation", "みらいスポーツ少年団"),
            Map.entry("sidejob.place", "未来市民体育館"),
            Map.entry("sidejob.content", "小学生のバレーボールの指導"),
            Map.entry("sidejob.staff_number", "10234"),
            Map.entry("sidejob.division", "市民課"),
            Map.entry("sidejob.post", "主事"),
            Map.entry("disclosure.subject", "平成30年度の道路工事の契約書"),
            Map.entry("disclosure.person_name", "未来 次郎"));

    private final Catalogue catalogue;
    private final DemoFamily family;
    private final LocalDate today;
    private final RandomGenerator chance;
    private final Map<FactRef, Answer> known;
    private final Map<FactRef, Answer> said = new LinkedHashMap<>();

    DemoAnswers(Catalogue catalogue, Interview interview, DemoFamily family, LocalDate today, RandomGenerator chance) {
        this.catalogue = catalogue;
        this.family = family;
        this.today = today;
        this.chance = chance;
        this.known = new LinkedHashMap<>(interview.known());
    }

    Map<FactRef, Answer> said() {
        return said;
    }

    /** Answers until the list of procedures is complete: in each round all that is open, for nobody is waiting for a short interview. */
    Questioning toTheList() {
        var list = questioning();
        while (answer(list.findings().open().keySet())) {
            list = questioning();
        }
        return list;
    }

    /** Answers what the forms of these procedures still need; how many there are of something may ask for more. */
    void forTheForms(Questioning list, List<Rule.Ref> chosen) {
        for (var asking = list; answer(needs(asking, chosen)); ) {
            asking = questioning();
        }
    }

    private static Set<FactRef> needs(Questioning list, List<Rule.Ref> chosen) {
        return chosen.stream().flatMap(ref -> list.needs(ref).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return whether anything was left to answer */
    private boolean answer(Set<FactRef> asked) {
        boolean answered = false;
        for (var open : new TreeSet<>(asked)) {
            var ref = howManyFirst(open);
            var fact = catalogue.facts().facts().get(ref.fact());
            if (fact != null && fact.type() != FactType.DERIVED && !known.containsKey(ref)) {
                var answer = new Answer.Known(value(ref, fact));
                known.put(ref, answer);
                said.put(ref, answer);
                answered = true;
            }
        }
        return answered;
    }

    /** One of several stands for all of them while nobody has said how many there are. */
    private FactRef howManyFirst(FactRef open) {
        return open.index() > 0
                ? open
                : catalogue
                        .facts()
                        .count(open.subject())
                        .map(count -> FactRef.of(count.key()))
                        .orElse(open);
    }

    private Questioning questioning() {
        ClosedDays closed = Office.closed(catalogue);
        return new Questioning(catalogue, family.event(), known, closed, today);
    }

    private Object value(FactRef ref, Fact fact) {
        return switch (fact.type()) {
            case YESNO -> chance.nextInt(10) < 3;
            case CHOICE -> option(ref, fact);
            case NUMBER -> Math.min(fact.max(), 1 + chance.nextInt(3));
            case DATE -> day(fact);
            case TEXT -> text(ref, fact);
            case DERIVED -> throw new IllegalArgumentException(fact.key() + " is never asked");
        };
    }

    private String option(FactRef ref, Fact fact) {
        if (fact.key().equals("member.relation")) {
            return ref.index() == 1 ? "head" : "child";
        }
        var options = fact.options();
        return options.get(chance.nextBoolean() ? 0 : chance.nextInt(options.size()))
                .key();
    }

    private LocalDate day(Fact fact) {
        return fact.key().endsWith("birth_date") && !fact.subject().equals("birth")
                ? LocalDate.of(1955 + chance.nextInt(50), 1 + chance.nextInt(12), 1 + chance.nextInt(28))
                : today.minusDays(2L + chance.nextInt(7));
    }

    private String text(FactRef ref, Fact fact) {
        var name = fact.name();
        if (name.endsWith("kana") || name.equals("holder")) {
            return WORDS.getOrDefault(fact.key(), family.kana());
        }
        if (name.equals("name") && ref.index() > 1) {
            return family.name().split(" ")[0] + " " + (ref.index() == 2 ? "そら" : "うみ");
        }
        boolean somebody = name.endsWith("name") || name.endsWith("head") || name.endsWith("owner");
        return WORDS.getOrDefault(fact.key(), somebody ? family.name() : NOTHING);
    }
}
