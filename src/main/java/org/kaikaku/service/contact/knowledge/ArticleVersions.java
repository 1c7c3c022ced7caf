package org.kaikaku.service.contact.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.release.CityReleases;
import org.springframework.stereotype.Service;

/** Every version of an article that was published, and what each changed. */
@Service
class ArticleVersions {
    private final CityReleases releases;

    ArticleVersions(CityReleases releases) {
        this.releases = releases;
    }

    /** The newest first; of the oldest all that it says. */
    List<VersionsView.Version> of(String key) {
        var files = releases.current().files().stream()
                .filter(file -> file.path().equals(KnowledgeFile.FOLDER + key + ".yaml"))
                .sorted(Comparator.comparingInt(CityFile::version).reversed())
                .toList();
        var texts = files.stream().map(ArticleVersions::text).toList();
        return IntStream.range(0, files.size())
                .mapToObj(i -> new VersionsView.Version(
                        files.get(i).version(),
                        files.get(i).effective(),
                        i + 1 < texts.size() ? changes(texts.get(i + 1), texts.get(i)) : whole(texts.get(i))))
                .toList();
    }

    private record Said(String field, String text) {}

    /** A version that went out under rules of another day is read as far as it can be. */
    private static List<Said> text(CityFile file) {
        return KnowledgeFile.article(file, new ArrayList<>()).map(ArticleText::of).stream()
                .flatMap(text -> Stream.of(
                        new Said("title.ja", text.title().ja()),
                        new Said("title.easy", text.title().easy()),
                        new Said("title.en", text.title().en()),
                        new Said("answer.ja", text.answer().ja()),
                        new Said("answer.easy", text.answer().easy()),
                        new Said("answer.en", text.answer().en()),
                        new Said("words", text.words()),
                        new Said("lead", text.lead()),
                        new Said("division", text.division()),
                        new Said("category", text.category()),
                        new Said("review", text.review()),
                        new Said("until", text.until())))
                .toList();
    }

    private static List<VersionsView.Change> whole(List<Said> said) {
        return said.stream()
                .filter(one -> !one.text().isEmpty())
                .map(one -> new VersionsView.Change(one.field(), Difference.between(one.text(), one.text())))
                .toList();
    }

    private static List<VersionsView.Change> changes(List<Said> before, List<Said> after) {
        return after.stream()
                .map(said -> new VersionsView.Change(said.field(), Difference.between(old(before, said), said.text())))
                .filter(change -> change.difference().changed())
                .toList();
    }

    private static String old(List<Said> before, Said now) {
        return before.stream()
                .filter(said -> said.field().equals(now.field()))
                .map(Said::text)
                .findFirst()
                .orElse("");
    }
}
