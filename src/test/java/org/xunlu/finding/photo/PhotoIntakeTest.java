package org.xunlu.finding.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.refusal.Refusal;

final class PhotoIntakeTest {
    private final PhotoIntake intake = new PhotoIntake(10 << 20);

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, Color.RED.getRGB());
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height / 2; y++) {
                picture.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG whose EXIF says: turn by 90°, taken at 34°11'14"N 116°56'49"E on 2026-06-01 08:30:00. */
    static byte[] photoWithExif(int width, int height) throws IOException {
        byte[] plain = picture("jpg", width, height);
        byte[] tiff = tiff();
        ByteBuffer head = ByteBuffer.allocate(4 + 6 + tiff.length);
        head.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.length));
        head.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(head.array());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(256).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        // first directory at 8: orientation, then where the two others are
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, 6 << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 90);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.putInt(0);
        tiff.position(68);
        tiff.put("2026:06:01 08:30:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(90);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 150);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 174);
        tiff.putInt(0);
        tiff.position(150);
        for (int part : new int[] {34, 11, 14, 116, 56, 49}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    @Test
    void place_and_time_are_read_then_all_metadata_are_gone_and_the_picture_stands_upright() throws Exception {
        CleanPhoto photo = intake.clean(photoWithExif(60, 40));
        assertThat(photo.takenAt()).isEqualTo("2026-06-01T00:30:00Z");
        assertThat(photo.takenFrom().lon()).isCloseTo(116.94694, within(1e-4));
        assertThat(photo.takenFrom().lat()).isCloseTo(34.18722, within(1e-4));
        assertThat(photo.width()).isEqualTo(40);
        assertThat(photo.height()).isEqualTo(60);
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo.content()));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        for (Directory directory : metadata.getDirectories()) {
            assertThat(directory).isNotInstanceOf(ExifDirectoryBase.class);
        }
        BufferedImage stored = ImageIO.read(new ByteArrayInputStream(photo.content()));
        // red was top left; turned by a quarter it is top right
        assertThat(new Color(stored.getRGB(30, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(stored.getRGB(8, 10)).getRed()).isLessThan(60);
    }

    @Test
    void a_png_stays_a_png_and_gets_a_small_jpeg() throws IOException {
        CleanPhoto photo = intake.clean(picture("png", 800, 400));
        assertThat(PhotoType.sniff(photo.content())).contains(PhotoType.PNG);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(photo.thumbnail()));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(photo.takenAt()).isNull();
    }

    @Test
    void a_webp_loses_its_metadata_chunks() {
        ByteBuffer file = ByteBuffer.allocate(12 + 18 + 8 + 4 + 8 + 6).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        file.put(new byte[] {0x0C, 0, 0, 0, 63, 0, 0, 31, 0, 0});
        file.put("VP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(4).put(new byte[] {1, 2, 3, 4});
        file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(6)
                .put("secret".getBytes(StandardCharsets.US_ASCII));
        CleanPhoto photo = intake.clean(file.array());
        assertThat(photo.width()).isEqualTo(64);
        assertThat(photo.height()).isEqualTo(32);
        assertThat(new String(photo.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("EXIF")
                .doesNotContain("secret");
        assertThat(photo.content()[20]).isZero();
        assertThat(photo.thumbnail()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a..........", "%PDF-1.7 not a photo"
            })
    void what_is_no_photo_is_refused_whatever_it_is_called(String content) {
        assertThatThrownBy(() -> intake.clean(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("finding.photo_wrong_type"));
    }

    @Test
    void a_cut_off_photo_is_refused() throws IOException {
        byte[] cut = Arrays.copyOf(picture("png", 300, 300), 120);
        assertThatThrownBy(() -> intake.clean(cut)).hasMessageContaining("finding.photo_unreadable");
        byte[] onlyHead = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
        assertThatThrownBy(() -> intake.clean(onlyHead)).hasMessageContaining("finding.photo_unreadable");
    }

    @Test
    void a_photo_above_the_bound_is_refused_with_both_sizes() throws IOException {
        byte[] photo = picture("png", 50, 50);
        PhotoIntake strict = new PhotoIntake(photo.length - 1);
        assertThatThrownBy(() -> strict.clean(photo))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }

    @Test
    void files_lie_under_the_hash_of_their_content(@TempDir Path folder) throws IOException {
        PhotoFiles files = new PhotoFiles(folder);
        CleanPhoto photo = intake.clean(picture("jpg", 64, 48));
        String hash = files.save(photo);
        assertThat(files.save(photo)).isEqualTo(hash);
        Path file = files.find(hash, PhotoType.JPEG).orElseThrow();
        assertThat(PhotoFiles.hash(Files.readAllBytes(file))).isEqualTo(hash);
        assertThat(files.findThumbnail(hash)).isPresent();
        assertThat(files.find("0".repeat(64), PhotoType.JPEG)).isEmpty();
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(each -> each.toString().endsWith(".part"))).isEmpty();
        }
    }
}
