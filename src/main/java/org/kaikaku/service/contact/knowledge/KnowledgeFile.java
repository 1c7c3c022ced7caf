package org.kaikaku.service.contact.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.language.Text;

/** Reads {@code faq.yaml} and the articles in {@code faq/}. A city without them answers with its procedures alone. */
final class KnowledgeFile {
    static final String PATH = "faq.yaml";
    static final String FOLDER = "faq/";
    static final String KEY = "[a-z][a-z0-9-]{0,59}";
    private static final int MOST_DAYS = 3650;

    private final Collection<String> leads;

    /** @param leads keys of what an article may lead to; empty where nobody can say */
    KnowledgeFile(Collection<String> leads) {
        this.leads = leads;
    }

    static boolean reads(String path) {
        return path.equals(PATH) || path.matches(FOLDER + "[^/]+\\.yaml");
    }

    Written read(CityFiles files, Collection<CityFileProblem> problems) {
        var rules = files.find(PATH)
                .flatMap(file -> YamlMap.read(file, problems, KnowledgeFile::rules))
                .orElse(Rules.NONE);
        var divisions = Cities.find(files)
                .map(city -> city.divisions().entries().stream()
                        .map(division -> division.key())
                        .distinct()
                        .toList())
                .orElse(List.of());
        divisionOfInquiries(files, rules, divisions, problems);
        var articles = files.under(FOLDER, ".yaml").stream()
                .flatMap(file -> article(file, rules, divisions, problems).stream())
                .toList();
        return new Written(rules, articles);
    }

    private static void divisionOfInquiries(
            CityFiles files, Rules rules, List<String> divisions, Collection<CityFileProblem> problems) {
        var division = rules.inquiries().division();
        if (files.find(PATH).isPresent() && !divisions.contains(division)) {
            problems.add(new CityFileProblem(
                    PATH,
                    0,
                    0,
                    "inquiries.division",
                    "\"" + division + "\" is not a division",
                    CityFileProblem.didYouMean(division, divisions)));
        }
    }

    record Written(Rules rules, List<Article> articles) {}

    private static Rules rules(YamlMap yaml) {
        var seen = new HashSet<String>();
        return new Rules(
                yaml.get("doubt-after").number(1, 1000, "marks"),
                yaml.get("keep-days").number(1, MOST_DAYS, "days"),
                yaml.get("inquiries").map(KnowledgeFile::inquiries),
                yaml.get("categories").list(one -> one.map(map -> category(map, seen))),
                yaml.list("synonyms", KnowledgeFile::group));
    }

    private static Rules.Inquiries inquiries(YamlMap yaml) {
        return new Rules.Inquiries(
                yaml.string("division"),
                yaml.get("answer-days").number(1, 90, "open days"),
                yaml.get("keep-days").number(1, MOST_DAYS, "days"));
    }

    private static Rules.Category category(YamlMap yaml, Set<String> seen) {
        var key = yaml.string("key");
        if (!key.matches(KEY)) {
            yaml.get("key").wrong("\"" + key + "\" is no key", "write small letters, digits and hyphens");
        } else if (!seen.add(key)) {
            yaml.get("key").wrong("\"" + key + "\" stands here a second time", "leave just one");
        }
        return new Rules.Category(key, yaml.text("name"));
    }

    private static List<String> group(YamlValue value) {
        var words = value.list(YamlValue::string);
        if (words.size() < 2) {
            value.wrong("one word alone says the same as nothing", "write at least 2");
        }
        return words;
    }

    private Optional<Article> article(
            CityFile file, Rules rules, List<String> divisions, Collection<CityFileProblem> problems) {
        return YamlMap.read(file, problems, yaml -> {
            known(yaml.get("category"), "a category of faq.yaml", rules.keys());
            known(yaml.get("division"), "a division", divisions);
            yaml.find("leads")
                    .filter(_ -> !leads.isEmpty())
                    .ifPresent(value -> known(value, "a life event or procedure", leads));
            return article(file, yaml);
        });
    }

    /** One file by itself, without asking what it names. */
    static Optional<Article> article(CityFile file, Collection<CityFileProblem> problems) {
        return YamlMap.read(file, problems, yaml -> article(file, yaml));
    }

    private static Article article(CityFile file, YamlMap yaml) {
        return new Article(
                file.name(),
                file.version(),
                yaml.string("division"),
                yaml.string("category"),
                yaml.get("review").date(),
                yaml.find("until").map(YamlValue::date).orElse(null),
                yaml.text("title"),
                yaml.text("answer"),
                yaml.list("words", YamlValue::string),
                yaml.stringOrNull("leads"));
    }

    private static void known(YamlValue value, String what, Collection<String> known) {
        var word = value.string();
        if (!word.isEmpty() && !known.contains(word)) {
            value.unknown(word, what, known);
        }
    }

    /**
     * @param doubtAfter by how many marks "did not help" must outnumber "helped" before the owner is asked to look
     * @param keepDays how long conversations are kept
     * @param synonyms groups of words that say the same
     */
    record Rules(
            int doubtAfter, int keepDays, Inquiries inquiries, List<Category> categories, List<List<String>> synonyms) {
        static final Rules NONE = new Rules(3, 365, Inquiries.USUAL, List.of(), List.of());

        /**
         * @param division that takes what comes in on the web
         * @param answerDays open days in which an inquiry is answered
         * @param keepDays for which one is kept after it was closed
         */
        record Inquiries(String division, int answerDays, int keepDays) {
            static final Inquiries USUAL = new Inquiries("shimin", 3, 365);
        }

        record Category(String key, Text name) {}

        List<String> keys() {
            return categories.stream().map(Category::key).toList();
        }
    }
}
