package org.kaikaku.service.procedure.office.casefile;

import java.nio.charset.StandardCharsets;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.upload.FileType;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.TypedText;
import org.kaikaku.service.procedure.office.casefile.Steps.Way;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a case, and what staff note on it. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class FilePages {
    private final Casework casework;
    private final Papers papers;
    private final Documents documents;
    private final AddNote addNote;
    private final UndoNote undoNote;
    private final Steps steps;

    FilePages(Casework casework, Papers papers, Documents documents, AddNote addNote, UndoNote undoNote, Steps steps) {
        this.undoNote = undoNote;
        this.casework = casework;
        this.papers = papers;
        this.documents = documents;
        this.addNote = addNote;
        this.steps = steps;
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<byte[]> paper(@PathVariable String receipt, @PathVariable long id, Actor actor) {
        var header = casework.read(receipt, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .header();
        var paper = papers.find(header.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var stored = documents.find(paper.document()).orElseThrow();
        var line = casework.write(header, Act.LOOK, "申請の審査のため、書類「" + paper.title() + "」を見る", actor);
        var type = FileType.of(stored.mediaType());
        boolean shown = type.map(FileType::showable).orElse(false);
        var name = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(paper.title() + type.map(FileType::ending).orElse(""), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, stored.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(documents.content(paper.document(), line));
    }

    @PostMapping("/notes/{id}/undo")
    ModelAndView undo(@PathVariable String receipt, @PathVariable long id, Actor actor, RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.undo", CaseAddress.of(receipt) + "#notes", flash);
        try {
            return undoNote.undo(receipt, id, actor)
                    ? steps.done(way)
                    : steps.again(way, Outcome.Reason.TOO_LATE, HttpStatus.CONFLICT);
        } catch (NoSuchApplication e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    @PostMapping("/notes")
    ModelAndView note(
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes flash) {
        var text = TypedText.clean(note);
        var way = new Way(
                receipt, actor, Typed.note(text), "office.done.note", CaseAddress.of(receipt) + "#notes", flash);
        try {
            return addNote.add(receipt, text, actor)
                    .map(why -> steps.again(way, why, HttpStatus.UNPROCESSABLE_CONTENT))
                    .orElseGet(() -> steps.done(way));
        } catch (NoSuchApplication e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
