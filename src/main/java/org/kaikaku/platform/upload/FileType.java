package org.kaikaku.platform.upload;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a city can take. What it takes for a certain paper is for the procedure to say. */
public enum FileType {
    PDF("application/pdf", ".pdf"),
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    /** What every browser shows, and what a photo or a scan is. */
    public static final Set<FileType> SHOWABLE = Set.copyOf(EnumSet.of(PDF, JPEG, PNG));

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What people call such a file by. */
    public String program() {
        return switch (this) {
            case DOCX -> "Word";
            case XLSX -> "Excel";
            case PDF, JPEG, PNG -> name();
        };
    }

    /** With its dot. */
    public String ending() {
        return ending;
    }

    public boolean showable() {
        return SHOWABLE.contains(this);
    }

    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** As a file input's {@code accept} wants them. */
    public static String accept(Set<FileType> types) {
        return types.stream().sorted().map(FileType::mediaType).collect(Collectors.joining(","));
    }
}
