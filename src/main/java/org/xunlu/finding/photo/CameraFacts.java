package org.xunlu.finding.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * What the camera wrote into a photo. Broken metadata are no reason to refuse it: they are read as far as they go.
 *
 * @param takenAt null where not told; a time without zone is Chinese
 * @param takenFrom null where not told
 * @param orientation EXIF 1 to 8; 1 is upright
 */
record CameraFacts(@Nullable Instant takenAt, @Nullable LonLat takenFrom, int orientation) {
    private static final TimeZone CHINA = TimeZone.getTimeZone("Asia/Shanghai");
    private static final CameraFacts NONE = new CameraFacts(null, null, 1);

    static CameraFacts read(byte[] photo) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
            return new CameraFacts(time(metadata), place(metadata), orientation(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException broken) {
            return NONE;
        }
    }

    private static @Nullable Instant time(Metadata metadata) {
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date date = exif == null ? null : exif.getDateOriginal(CHINA);
        return date == null ? null : date.toInstant();
    }

    private static @Nullable LonLat place(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place == null || place.isZero()) {
            return null;
        }
        return new LonLat(place.getLongitude(), place.getLatitude());
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return 1;
        }
        try {
            int orientation = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation >= 1 && orientation <= 8 ? orientation : 1;
        } catch (MetadataException e) {
            return 1;
        }
    }
}
