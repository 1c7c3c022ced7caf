package org.kaikaku.platform.city.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One file of the city, written in the house instead of in its folder: what is wrong with it, and its publication. */
@Service
public class PublishDraft {
    private final CityChecks checks;
    private final StoreRelease storeRelease;
    private final CityReleases releases;

    PublishDraft(CityChecks checks, StoreRelease storeRelease, CityReleases releases) {
        this.checks = checks;
        this.storeRelease = storeRelease;
        this.releases = releases;
    }

    /** What checking found. */
    public sealed interface Checked {
        record Right(CityFile draft) implements Checked {}

        record Wrong(List<CityFileProblem> problems) implements Checked {}
    }

    /** The file as far as its version and day. Empty where these cannot be read. */
    public Optional<CityFile> read(String path, String text) {
        return CityFolder.written(path, text, new TreeSet<>());
    }

    /** Checks the draft among the newest versions of all other files, as publishing it would. */
    public Checked check(String path, String text) {
        var problems = new TreeSet<CityFileProblem>();
        var draft = CityFolder.written(path, text, problems);
        if (problems.isEmpty() && draft.isPresent()) {
            CityFolder.check(among(releases.current().newest(), List.of(draft.get())), checks.all(), problems);
            if (problems.isEmpty()) {
                return new Checked.Right(draft.get());
            }
        }
        return new Checked.Wrong(List.copyOf(problems));
    }

    /** What is wrong with several drafts that are right only together, as publishing them would find it; empty where nothing is. */
    public List<CityFileProblem> problems(List<CityFile> drafts) {
        var problems = new TreeSet<CityFileProblem>();
        CityFolder.check(among(releases.current().newest(), drafts), checks.all(), problems);
        return List.copyOf(problems);
    }

    /** The files as they hold on a day, with the draft in the place of its older version. */
    public CityFiles on(LocalDate day, CityFile draft) {
        return among(releases.current().on(day).all(), List.of(draft));
    }

    /** Makes the draft part of a new release; the version that it replaces holds until the draft's day. */
    public Publication publish(CityFile draft, Doer doer, String purpose) {
        return publish(List.of(draft), doer, purpose);
    }

    /** Several at once: all of them, or none. */
    public Publication publish(List<CityFile> drafts, Doer doer, String purpose) {
        var publication = storeRelease.store(among(releases.current().newest(), drafts), doer, purpose);
        lookOnceItHolds();
        return publication;
    }

    /** Takes a version back before the day on which it would begin to hold. False where it holds already, or is not there. */
    public boolean withdraw(CityFile coming, Doer doer) {
        boolean withdrawn = storeRelease.withdraw(coming, doer);
        lookOnceItHolds();
        return withdrawn;
    }

    /** Nobody may see a release that the caller's transaction can still undo. */
    private void lookOnceItHolds() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    releases.look();
                }
            });
        } else {
            releases.look();
        }
    }

    private static CityFiles among(List<CityFile> files, List<CityFile> drafts) {
        var paths = drafts.stream().map(CityFile::path).toList();
        return new CityFiles(Stream.concat(files.stream().filter(file -> !paths.contains(file.path())), drafts.stream())
                .toList());
    }
}
