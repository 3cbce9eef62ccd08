package org.xunlu.track.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xunlu.track.protocol.PhoneSetup;

final class QrPictureTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final int DOT = 8;

    @Test
    void a_reader_finds_in_the_picture_what_was_put_in() throws Exception {
        for (PhoneSetup setup : PhoneSetup.list("https://patrol.example:8443", "演示-1", "abcdefghijkmnpqrstuvwxyz23")) {
            assertThat(read(QrPicture.svg(setup.link()))).as(setup.client()).isEqualTo(setup.link());
            assertThat(setup.toString()).doesNotContain("abcdefgh");
        }
    }

    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * DOT;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * DOT;
            int y = Integer.parseInt(run.group(2)) * DOT;
            for (int row = y; row < y + DOT; row++) {
                int from = row * width + x;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * DOT, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
                .getText();
    }
}
