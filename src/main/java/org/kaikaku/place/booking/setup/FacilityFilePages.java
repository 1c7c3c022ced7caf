package org.kaikaku.place.booking.setup;

import org.kaikaku.platform.identity.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files as they stand, for the city's folder: what it holds in an older version it can publish no more. */
@Controller
class FacilityFilePages {
    private final SetupDesk desk;
    private final ChangeFacilities change;

    FacilityFilePages(SetupDesk desk, ChangeFacilities change) {
        this.desk = desk;
        this.change = change;
    }

    @GetMapping("/staff/places/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file, Actor actor) {
        if (desk.divisions(actor).isEmpty() || !ChangeFacilities.FILES.contains(file)) {
            throw new SetupDesk.NothingHere();
        }
        var name = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_YAML)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(change.file(file).content());
    }
}
