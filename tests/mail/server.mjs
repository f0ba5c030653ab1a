// A mail server of a foreign make: STARTTLS and a password are needed before it takes a mail, and a foreign parser reads what it took.
// First line of the input: {"certificate", "key", "user", "password"}. Output: "listening PORT", then a JSON line for each mail.
// Ends when its input ends, so that a killed test run leaves no server behind.
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => {
  const { certificate, key, user, password } = JSON.parse(line);
  const server = new SMTPServer({
    cert: certificate,
    key,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth(auth, session, done) {
      const known = auth.username === user && auth.password === password && session.secure;
      done(known ? null : new Error('unknown user or password'), { user: auth.username });
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        console.log(JSON.stringify({
          secure: session.secure,
          user: session.user,
          to: session.envelope.rcptTo.map((recipient) => recipient.address),
          subject: mail.subject,
          messageId: mail.messageId,
          text: mail.text,
          html: mail.html,
        }));
        done();
      }, done);
    },
  });
  server.on('error', (error) => console.error(error.message));
  server.listen(0, '127.0.0.1', () => console.log(`listening ${server.server.address().port}`));
});
lines.on('close', () => process.exit(0));
