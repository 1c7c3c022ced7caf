package org.kaikaku.platform.upload.check;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture as its camera says that it was held (Exif 2.3, tag 0x0112), since what said so is not kept. */
final class Turn {
    private static final int FIRST_ON_ITS_SIDE = 5;

    private Turn() {}

    /** In plain colours, or in greys where it came in greys. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = orientation >= FIRST_ON_ITS_SIDE && orientation <= 8;
        var upright = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, type(picture));
        var canvas = upright.createGraphics();
        try {
            canvas.drawImage(picture, turn(orientation, width, height), null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }

    private static int type(BufferedImage picture) {
        var colours = picture.getColorModel();
        if (colours.hasAlpha()) {
            return BufferedImage.TYPE_INT_ARGB;
        }
        return colours.getNumColorComponents() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
