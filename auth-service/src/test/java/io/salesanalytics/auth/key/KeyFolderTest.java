package io.salesanalytics.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path temporary;

    @Test
    void makesOneKeyAndFindsItAgain() throws IOException {
        Path folder = temporary.resolve("keys");
        SigningKey made =
                new KeyFolder(folder, Optional.empty()).loadOrMake(2048).get(0);

        assertThat(new KeyFolder(folder, Optional.empty()).loadOrMake(2048))
                .extracting(SigningKey::kid)
                .containsExactly(made.kid());
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(folder.resolve(made.kid() + ".pem"))).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void takesBackRightsOthersHave() throws IOException {
        SigningKey made =
                new KeyFolder(temporary, Optional.empty()).loadOrMake(2048).get(0);
        Path file = temporary.resolve(made.kid() + ".pem");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        new KeyFolder(temporary, Optional.empty()).loadOrMake(2048);

        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void putsTheNewestFirst(@TempDir Path other) throws IOException {
        SigningKey old =
                new KeyFolder(temporary, Optional.empty()).loadOrMake(2048).get(0);
        SigningKey fresh =
                new KeyFolder(other, Optional.empty()).loadOrMake(2048).get(0);
        Files.copy(other.resolve(fresh.kid() + ".pem"), temporary.resolve(fresh.kid() + ".pem"));
        Files.setLastModifiedTime(temporary.resolve(old.kid() + ".pem"), FileTime.fromMillis(0));

        List<SigningKey> keys = new KeyFolder(temporary, Optional.empty()).loadOrMake(2048);

        assertThat(keys).extracting(SigningKey::kid).containsExactly(fresh.kid(), old.kid());
    }

    @Test
    void putsTheNamedKeyFirstHoweverOldItIs(@TempDir Path other) throws IOException {
        SigningKey fresh =
                new KeyFolder(temporary, Optional.empty()).loadOrMake(2048).get(0);
        SigningKey old = new KeyFolder(other, Optional.empty()).loadOrMake(2048).get(0);
        Path copy = Files.copy(other.resolve(old.kid() + ".pem"), temporary.resolve("january.pem"));
        Files.setLastModifiedTime(copy, FileTime.fromMillis(0));

        List<SigningKey> keys = new KeyFolder(temporary, Optional.of("january")).loadOrMake(2048);

        assertThat(keys).extracting(SigningKey::kid).containsExactly(old.kid(), fresh.kid());
    }

    @Test
    void refusesToSignWithAnotherKeyThanTheNamedOne() {
        assertThatThrownBy(() -> new KeyFolder(temporary, Optional.of("july")).loadOrMake(2048))
                .hasMessageContaining("july.pem")
                .hasMessageContaining("AUTH_SIGNING_KEY");
    }

    @Test
    void readsAKeyInTheFormOpenSslWrites() throws Exception {
        RSAPrivateCrtKey made = new KeyFolder(temporary, Optional.empty())
                .loadOrMake(2048)
                .get(0)
                .secret();
        byte[] pkcs1 = PrivateKeyInfo.getInstance(made.getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        String pem = "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pkcs1) + "\n-----END RSA PRIVATE KEY-----\n";

        assertThat(PemKey.decode(pem)).isEqualTo(made);
    }

    @Test
    void saysWhichFileIsNoKey() throws IOException {
        Files.writeString(temporary.resolve("broken.pem"), "no key");

        assertThatThrownBy(() -> new KeyFolder(temporary, Optional.empty()).loadOrMake(2048))
                .hasMessageContaining("broken.pem");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
