package org.kaikaku.service.contact.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what somebody wrote the next version of an article, from today on; checked as a file of the city's folder would be. */
@Service
class WriteArticle {
    private final PublishDraft files;
    private final CityReleases releases;
    private final Clock clock;

    WriteArticle(PublishDraft files, CityReleases releases, Clock clock) {
        this.files = files;
        this.releases = releases;
        this.clock = clock;
    }

    sealed interface Result {
        record Done(int version) implements Result {}

        record Refused(List<CityFileProblem> problems) implements Result {}

        /** Somebody else wrote a version meanwhile. */
        record Overtaken() implements Result {}
    }

    /** @param read the version that the writer began with; 0 for a new article */
    @Transactional
    public Result write(ArticleText text, int read, Actor actor) {
        int newest = newest(text.path());
        if (newest != read) {
            return new Result.Overtaken();
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return switch (files.check(text.path(), text.yaml(newest + 1, today))) {
            case PublishDraft.Checked.Wrong(var problems) -> new Result.Refused(problems);
            case PublishDraft.Checked.Right(var file) -> publish(file, actor);
        };
    }

    private Result publish(CityFile file, Actor actor) {
        var doer = actor.doer();
        return switch (files.publish(file, doer, "よくある質問を書き直す")) {
            case Publication.Refused refused -> new Result.Refused(List.copyOf(refused.problems()));
            case Publication.Published _, Publication.Unchanged _ -> new Result.Done(file.version());
        };
    }

    int newest(String path) {
        return releases.current().files().stream()
                .filter(file -> file.path().equals(path))
                .mapToInt(CityFile::version)
                .max()
                .orElse(0);
    }
}
