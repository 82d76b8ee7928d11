// The pages are drawn on the server and read without any script: this only brings their style.
import '../../shared/screen/fonts.css'
import '../../shared/screen/tokens.css'
import '../../shared/screen/guide/card.css'
import '../../shared/screen/guide/guide.css'
import '../../shared/screen/posting/posting.css'
import './site.css'
