package org.xunlu.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xunlu.account.Passwords;

/**
 * Makes a certificate for a server that has none, signed by a root of its own: phones install a root, not a single
 * certificate, and keep pages for trusted addresses only. The root's key is thrown away when it has signed, so that who
 * installs the root trusts this one server and nobody else.
 */
final class MadeCertificate {
    /** What browsers accept at most. */
    private static final int DAYS = 825;

    private static final String PASSWORD = "XUNLU_STORE_PASSWORD";

    private final Path keystore;
    private final Path root;
    private final String password;

    private MadeCertificate(Path keystore, Path root, String password) {
        this.keystore = keystore;
        this.root = root;
        this.password = password;
    }

    /**
     * Makes it.
     *
     * @param keystore where the server's key and certificate go
     * @param secret where the password of that goes
     * @param root where the root's certificate goes, for phones
     */
    static void make(Path keystore, Path secret, Path root) throws IOException, InterruptedException {
        Files.createDirectories(keystore.toAbsolutePath().getParent());
        Files.deleteIfExists(secret);
        ownerOnly(Files.createFile(secret));
        Files.writeString(secret, Passwords.generate());
        new MadeCertificate(keystore, root, Files.readString(secret)).make();
        ownerOnly(keystore);
    }

    private void make() throws IOException, InterruptedException {
        String host = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        Path signer = keystore.resolveSibling("https-root.p12");
        Path request = keystore.resolveSibling("https.csr");
        Path signed = keystore.resolveSibling("https.crt");
        try {
            Files.deleteIfExists(signer);
            pair(
                    signer,
                    "root",
                    "CN=Xunlu root of " + host,
                    "-ext",
                    "bc:c=ca:true,pathlen:0",
                    "-ext",
                    "ku:c=keyCertSign,cRLSign");
            keytool(signer, "-exportcert", "-rfc", "-alias", "root", "-file", root.toString());
            pair(keystore, "xunlu", "CN=Xunlu " + host);
            keytool(keystore, "-certreq", "-alias", "xunlu", "-file", request.toString());
            keytool(
                    signer,
                    "-gencert",
                    "-rfc",
                    "-alias",
                    "root",
                    "-infile",
                    request.toString(),
                    "-outfile",
                    signed.toString(),
                    "-validity",
                    Integer.toString(DAYS),
                    "-ext",
                    "SAN=" + String.join(",", names()),
                    "-ext",
                    "eku=serverAuth",
                    "-ext",
                    "ku:c=digitalSignature");
            keytool(keystore, "-importcert", "-noprompt", "-alias", "root", "-file", root.toString());
            keytool(keystore, "-importcert", "-noprompt", "-alias", "xunlu", "-file", signed.toString());
        } finally {
            Files.deleteIfExists(signer);
            Files.deleteIfExists(request);
            Files.deleteIfExists(signed);
        }
    }

    private void pair(Path store, String alias, String name, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                Integer.toString(DAYS),
                "-dname",
                name));
        words.addAll(List.of(more));
        keytool(store, words.toArray(String[]::new));
    }

    private void keytool(Path store, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass:env", PASSWORD));
        ProcessBuilder keytool = new ProcessBuilder(command);
        keytool.environment().put(PASSWORD, password);
        Process process = keytool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool could not make a certificate: " + said.strip());
        }
    }

    /** The names and addresses by which phones on the same network may reach this machine. */
    private static List<String> names() throws SocketException {
        List<String> names = new ArrayList<>(List.of("dns:localhost"));
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(each.getInetAddresses())) {
                if (!address.isLinkLocalAddress()) {
                    names.add("ip:" + address.getHostAddress().replaceFirst("%.*", ""));
                }
            }
        }
        return names;
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
