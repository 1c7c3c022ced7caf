package org.kaikaku.service.procedure.resident;

import java.util.UUID;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.service.procedure.application.Papers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The forms and papers of a resident's applications. */
@Controller
@ForAnother
class MyFiles {
    private static final Unseen WHY = new Unseen("a person opens the papers of their own application");

    private final ShowOwnApplication own;
    private final SeeApplication see;
    private final Papers papers;
    private final Documents documents;

    MyFiles(ShowOwnApplication own, SeeApplication see, Papers papers, Documents documents) {
        this.own = own;
        this.see = see;
        this.papers = papers;
        this.documents = documents;
    }

    @GetMapping("/my/bundles/{bundle}/forms.pdf")
    ResponseEntity<byte[]> forms(@PathVariable UUID bundle, Actor actor) {
        return own.forms(bundle, actor)
                .map(pdf -> file("application/pdf", "forms.pdf", pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/my/applications/{receipt}/papers/{id}")
    ResponseEntity<byte[]> paper(@PathVariable String receipt, @PathVariable long id, Actor actor) {
        var application = own.get(receipt, actor);
        var paper = papers.find(application.header().id(), id)
                .filter(found -> see.mayTake(found, application.header(), actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        see.write(application.header(), "書類を受け取る", actor);
        var stored = documents.find(paper.document()).orElseThrow();
        return file(
                stored.mediaType(),
                paper.title()
                        + FileType.of(stored.mediaType()).map(FileType::ending).orElse(""),
                documents.content(paper.document(), WHY));
    }

    private static ResponseEntity<byte[]> file(String mediaType, String name, byte[] content) {
        boolean shown = FileType.of(mediaType).map(FileType::showable).orElse(false);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
