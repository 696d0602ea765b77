/**
 * The commonest passwords of 8 characters and more in published leaks; shorter ones are refused by length.
 * The one of the demo accounts is left out: the seed goes through the same use cases as everybody.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 0123456789 01234567 12341234 11111111 111111111 1111111111 00000000 000000000
   0000000000 22222222 55555555 66666666 77777777 88888888 99999999 87654321 987654321 9876543210 123123123 12121212
   123454321 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qazxsw2 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 qwertyui qwertyuiop
   qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 123qweasd 123qweasdzxc 123qwe123 1234qwer qweasdzxc qazwsxedc
   qazwsx123 asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 asdasdasd qweqweqwe password password1 password12 password1234
   passw0rd p@ssw0rd p@ssword passwort iloveyou iloveyou1 princess sunshine football baseball basketball superman
   starwars trustno1 whatever welcome1 welcome123 letmein1 dragon12 monkey12 michael1 jennifer computer internet
   samsung1 abcd1234 abc12345 abcdefgh abcdefg1 aa123456 aa12345678 a1234567 a12345678 a123456789 aaaaaaaa asdf1234
   admin123 admin1234 administrator changeme test1234 testtest default1 secret123 master12 pokemon1 liverpool
   marseille 31415926 20202020 10203040 11223344 112233445566 147258369 159753456 789456123 147852369 741852963
   йцукенгш йцукен123 йцукенгшщз пароль123 привет123 любовь123 приветик 1йцукен1 фывапролдж ячсмитьбю
   gfhjkm123 ghbdtn123 cjkysirj natasha1 nikita123 dimadima marina123 vladimir aleksandr qwertyqwerty`.split(
    /\s+/,
  ),
);
